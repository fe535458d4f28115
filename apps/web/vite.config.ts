/** Builds the screen: one entry, pages split by route, no inline assets so that a strict content policy holds. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const library = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: '../../node_modules/.vite',
  plugins: [react()],
  // The input classes of the contracts carry legacy decorators; their files have no tsconfig.json of their own beside them.
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: false },
    typescript: { removeClassFieldsWithoutInitializer: true },
    assumptions: { setPublicClassFields: true },
  },
  resolve: { alias: { '#domain': library('domain'), '#contracts': library('contracts'), '#i18n': library('i18n') } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, proxy: { '/api': process.env.FRAMSTEG_API ?? 'http://127.0.0.1:3000' } },
});
