import { withStaff } from '@/lib/server/http/with-staff';
import { answerCredentialTest } from '@/lib/server/status/answer-status';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  POST: { access: 'admin', handle: answerCredentialTest },
});
