import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

// Where the development server sends what is not the portal's: a zone that runs on this machine,
// or dev/mock.mjs.
const zone = process.env['CASSIA_ZONE'] ?? 'http://127.0.0.1:8070';

// Names the files that a page without network needs (public/service_worker.js): all but the
// charts, which are large and show what only the zone knows.
const shell: Plugin = {
  name: 'shell',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle).filter((file) => !file.includes('charts'));
    const source = JSON.stringify(files.filter((file) => file !== 'index.html').map((file) => `/${file}`));
    this.emitFile({ type: 'asset', fileName: 'shell.json', source });
  },
};

export default defineConfig({
  plugins: [react(), shell],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // A strict content security policy allows no inline script and no data: module.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // What changes with every release is small and apart from what rarely changes, so that a
        // returning visitor on a slow line loads little. One chunk holds the texts of a language.
        codeSplitting: {
          groups: [
            { name: 'texts-zh', test: /texts[\\/]zh\.json$/ },
            { name: 'texts-en', test: /texts[\\/]en\.json$/ },
            { name: 'texts-vi', test: /texts[\\/]vi\.json$/ },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': zone, '/healthz': zone } },
  preview: { proxy: { '/api': zone, '/healthz': zone } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'lint/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // A build machine may be busy with the rest of the project.
    testTimeout: 60_000,
  },
});
