import { withStaff } from '@/lib/server/http/with-staff';
import { answerStatus } from '@/lib/server/status/answer-status';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { outsideApiRegions: true, access: 'admin', handle: answerStatus },
});
