import { withStaff } from '@/lib/server/http/with-staff';
import { answerRecentAccounts } from '@/lib/server/reads/answer-recent-accounts';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerRecentAccounts },
});
