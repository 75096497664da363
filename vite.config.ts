import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // Browsers of the last three years; older phones keep theirs up to date by the store.
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    sourcemap: false,
    // Fonts and pictures stay files of their own, cached for good by their hash.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { page: 'index.html', sw: 'src/web/offline/worker.ts' },
      output: {
        // A service worker rules what lies beside it: it stays at the root, under a name that never changes.
        entryFileNames: (entry) => (entry.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // What stands on a heavy piece is heavy too, and stays out. The small pieces travel as one file: apart they are thirty requests of half a kilobyte, which a slow line feels more than the bytes.
        codeSplitting: { groups: [{ name: 'pieces', test: /src\/web\/ui\/(?!threads\/|areas\/|Threads|Bricks|Choropleth|PickField|SearchField|mantine|theme|DataTable|TableRow|VirtualRows|tree|Tree)/, minShareCount: 2 }] },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
});
