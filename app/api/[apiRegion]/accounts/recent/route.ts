import { answerRecentAccounts } from '@/lib/server/answers/answer-recent-accounts';
import { withStaff } from '@/lib/server/http/with-staff';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerRecentAccounts },
});
