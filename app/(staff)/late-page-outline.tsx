'use client';

import { late } from '@/components/ui/late';

/** Until its code has loaded, a click shows nothing before the server's answer. */
export const LatePageOutline = late(async () => (await import('./page-outline')).PageOutline);
