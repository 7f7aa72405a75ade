import * as z from 'zod';
import { newPassword } from './fields.ts';

export const resetPasswordForm = z.object({ token: z.string().max(200), password: newPassword });
