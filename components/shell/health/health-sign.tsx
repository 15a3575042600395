'use client';

import { late } from '@/components/ui/late';

/** Says in the top bar which API regions are paused or failing. Most of the time there is nothing to show. */
export const HealthSign = late(async () => (await import('./troubled-api-regions')).TroubledApiRegions);
