import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin, type ProxyOptions } from 'vite';

/** Where the API listens during development; production serves dist itself. */
const api = 'http://127.0.0.1:3000';

const proxy: Record<string, ProxyOptions> = {
  '/graphql': { target: api, ws: true },
  '/api': { target: api },
  '/media': { target: api },
  '/health': { target: api },
};

/** `vite --mode mock`: an in-memory API instead of a running one, for designing screens. Never part of a build. */
function mockApi(): Plugin {
  return {
    name: 'balie-mock-api',
    apply: 'serve',
    async configureServer(server) {
      const { mountMock } = (await server.ssrLoadModule('/dev/mock-server.ts')) as typeof import('./dev/mock-server.js');
      mountMock(server);
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: '/',
  plugins: [react(), ...(mode === 'mock' ? [mockApi()] : [])],
  resolve: { conditions: ['balie-source', ...defaultClientConditions] },
  build: { outDir: 'dist', target: 'es2022', sourcemap: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    proxy: mode === 'mock' ? {} : proxy,
  },
}));
