import { withStaff } from '@/lib/server/http/with-staff';
import { answerHistory } from '@/lib/server/reads/answer-history';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerHistory },
});
