import { contentOf } from '../content-of.ts';
import { grantorShown } from '../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ grantor: grantorShown(await contentOf()) });
