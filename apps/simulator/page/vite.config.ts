import { defineConfig } from 'vite';

export default defineConfig({
  base: '/simulator/files/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: { target: 'es2022', assetsDir: '', modulePreload: { polyfill: false }, cssCodeSplit: false, reportCompressedSize: false },
});
