// Rule: the product as it is served, one process, with sign-in, permissions, row security, validation and trace on.
const path = require('node:path');

(async () => {
  const { serve } = await import(path.resolve(__dirname, '../../dist/apps/api/src/serve.js'));
  const config = JSON.parse(process.env.BENCH);
  const app = await serve({
    ...config,
    port: 0,
    host: '127.0.0.1',
    webDir: null,
    isDemo: false,
    behindProxy: false,
    publicUrl: null,
  });
  await app.listen(0, '127.0.0.1');
  process.send({ port: app.getHttpServer().address().port });
})();
