import { accountSchema } from '@/lib/schemas/account';
import { withStaff } from '@/lib/server/http/with-staff';
import { answerAccounts } from '@/lib/server/reads/answer-accounts';
import { saveAccount } from '@/lib/server/saves/save-account';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = withStaff({
  GET: { access: 'read', handle: answerAccounts },
  PUT: { access: 'save', body: accountSchema, handle: saveAccount },
});
