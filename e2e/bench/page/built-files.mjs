import { extname, join } from 'node:path';

/**
 * Serves a built single-page app as its makers advise: compressed, its assets kept for ever, and the page itself at
 * every other address.
 *
 * @param {string} folder where every file has its compressed twin
 * @returns {import('express').RequestHandler}
 */
export function builtFiles(folder) {
  return (request, response, next) => {
    if (request.method !== 'GET') return next();
    const isAsset = request.path.startsWith('/assets/');
    const file = isAsset ? request.path : '/index.html';
    response.type(extname(file)).set({
      'Content-Encoding': 'gzip',
      'Cache-Control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.sendFile(`${join(folder, file)}.gz`, { cacheControl: false, dotfiles: 'allow' });
  };
}
