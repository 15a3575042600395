'use client';

import { late } from '@/components/ui/late';

/** Nothing is shown while all is well, so it need not be there before the page can be used. */
export const LateHealthSign = late(async () => (await import('./health-sign')).HealthSign);
