import * as z from 'zod/mini';

// Runs before any page's code. Zod would try to compile its schemas, which the Content-Security-Policy forbids, and
// each try stands in the browser's console as a violation of it.
z.config({ jitless: true });
