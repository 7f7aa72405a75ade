import * as z from 'zod';
import { reason } from './finding.ts';

/** Why a review lapses. */
export const reviewWithdrawalForm = z.object({ reason });
