import { render } from 'preact';
import '@balie/ui/tokens.css';
import { App } from './App.js';
import './page.css';

const dark = matchMedia('(prefers-color-scheme: dark)');
const show = (): void => void document.documentElement.setAttribute('data-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', show);
show();
render(<App />, document.getElementById('app') as HTMLElement);
