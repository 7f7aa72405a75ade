import * as z from 'zod';
import { email } from './fields.ts';

export const forgotPasswordForm = z.object({ email });
