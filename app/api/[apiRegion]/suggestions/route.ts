import { answerSuggestions } from '@/lib/server/answers/answer-suggestions';
import { withStaff } from '@/lib/server/http/with-staff';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerSuggestions },
});
