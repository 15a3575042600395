import { answerActivity } from '@/lib/server/answers/answer-activity';
import { withStaff } from '@/lib/server/http/with-staff';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerActivity },
});
