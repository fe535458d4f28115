/** Starts the screen. */
import 'reflect-metadata';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { holdAnswersWhilePressed } from './providers/press';
import { AdoptedSheet } from './layout/adopted-sheet';
import './styles/index.css';

holdAnswersWhilePressed();
const cache = createCache({ key: 'f' });
cache.sheet = new AdoptedSheet({ key: 'f', container: document.head });
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <CacheProvider value={cache}>
        <App />
      </CacheProvider>
    </StrictMode>,
  );
}
