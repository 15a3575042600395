import { accountSchema } from '@/lib/schemas/account/account';
import { answerAccounts } from '@/lib/server/answers/answer-accounts';
import { withStaff } from '@/lib/server/http/with-staff';
import { saveAccount } from '@/lib/server/saves/save-account';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerAccounts },
  PUT: { access: 'save', body: accountSchema, handle: saveAccount },
});
