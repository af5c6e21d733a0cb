/** How the screen is built: from this folder into `dist/web`, which the server hands out. */
import { join } from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  build: { outDir: join(import.meta.dirname, '../../dist/web'), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  // `npm run lodestone serve` answers the interface while `npx vite src/web` serves the screen with live changes.
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/pdfjs': 'http://127.0.0.1:4173' } },
});
