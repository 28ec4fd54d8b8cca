import '@balie/ui/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/log.css';
import './styles/write.css';
import './styles/status.css';
import { render } from 'preact';
import { App } from './App.js';
import { browserStorage } from './conversation/store.js';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const followSystem = (): void => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
followSystem();
dark.addEventListener('change', followSystem);

const root = document.getElementById('app');
if (root) render(<App storage={browserStorage()} />, root);
