import { contentOf } from '../content-of.ts';
import { helpShown } from '../help-shown.ts';
import { grantorShown } from '../shown.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const content = await contentOf();
	return {
		grantor: grantorShown(content),
		incident: helpShown(content, 'incident'),
		europe: helpShown(content, 'europe')
	};
};
