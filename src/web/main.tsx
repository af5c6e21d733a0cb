import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { SpeechProvider } from './language.tsx';
import { SessionProvider } from './session.tsx';
import { applyTheme } from './theme.ts';
import { refuseStrayDrops } from './uploads/stray-drop.ts';
import './style/tokens.css';
import './style/base.css';
import './style/list-page.css';
import './style/text-page.css';

applyTheme();
refuseStrayDrops();
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <SpeechProvider>
      <SessionProvider>
        <App />
      </SessionProvider>
    </SpeechProvider>
  </StrictMode>,
);
