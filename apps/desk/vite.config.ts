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

const libraries = /node_modules\/(react|react-dom|scheduler|wouter|use-sync-external-store|regexparam|@apollo|@wry|optimism|rxjs|tslib|graphql|graphql-ws|@tanstack)\//;
const common = /(apps\/desk\/src\/shared\/(?!i18n\/(en|nl\/(report|composer)|report-messages))|libs\/schema\/src\/generated|libs\/ui\/src\/(Icon|IconButton|Tooltip|Kbd|Button|Avatar|ChannelShape|ClockRing|UrgencyChip|EmptyState|Skeleton|Notice|Menu)\.)/;

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
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Few files for the first screen: libraries that hardly change, what every screen uses, and the rest by route.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', test: libraries }, { name: 'common', test: common, minShareCount: 2 }] } } },
  },
  server: {
    proxy: mode === 'mock' ? {} : proxy,
  },
}));
