import { contentOf } from '../content-of.ts';
import { schemeShown } from '../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ scheme: schemeShown(await contentOf()) });
