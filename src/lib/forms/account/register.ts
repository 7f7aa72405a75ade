import * as z from 'zod';
import { email, newPassword, personName } from './fields.ts';

export const registerForm = z.object({ name: personName, email, password: newPassword });
