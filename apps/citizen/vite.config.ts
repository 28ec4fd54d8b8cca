import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { fakeDesk } from './testing/vite-plugin.js';

/** Writes `.br` and `.gz` beside every text file, so that the server compresses nothing while citizens wait. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          if (!/\.(js|css|svg)$/.test(fileName)) continue;
          const source = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          const br = brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: br });
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
        }
      },
    },
  };
}

export default defineConfig({
  base: '/praat-assets/',
  plugins: [precompress(), fakeDesk()],
  // Not left to NODE_ENV: a build started from a test would carry the paths of this machine.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: { target: 'es2022', assetsDir: '', modulePreload: { polyfill: false }, cssCodeSplit: false, reportCompressedSize: false },
  server: { port: 20610, host: '127.0.0.1' },
  preview: { port: 20611, host: '127.0.0.1' },
});
