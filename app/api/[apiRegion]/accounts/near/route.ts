import { answerNearMatches } from '@/lib/server/answers/answer-near-matches';
import { withStaff } from '@/lib/server/http/with-staff';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerNearMatches },
});
