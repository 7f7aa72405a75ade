import type { SaveMessage } from '#lib/forms/application/conflict.ts';
import type { Person } from '#lib/server/person/person.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What the visitor quotes and the operator finds in the log. */
			reference?: string;
		}
		interface Locals {
			person: Person | null;
		}
		interface PageData {
			person?: Pick<Person, 'id' | 'name' | 'language' | 'roles'> | null;
			demo?: boolean;
			/** Said once, after a redirect. */
			flash?: { tone: 'ok' | 'info' | 'warn' | 'err'; text: string };
			/** The tabs of the workplace. */
			nav?: { href: string; label: string; count?: number; current?: boolean }[];
		}
		namespace Superforms {
			/** What a page is told besides its errors: how a save went. */
			type Message = SaveMessage;
		}
	}
}

export {};
