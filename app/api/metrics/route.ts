import { answerMetrics } from '@/lib/server/telemetry/answer-metrics';

export const dynamic = 'force-dynamic';

export const GET = answerMetrics;
