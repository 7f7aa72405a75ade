import type { Person } from '#lib/server/person/person.ts';

declare global {
	namespace App {
		interface Locals {
			person: Person | null;
		}
		interface PageData {
			person?: Person | null;
			demo?: boolean;
			/** The tabs of the workplace. */
			nav?: { href: string; label: string; count?: number }[];
		}
		namespace Superforms {
			type Message = string;
		}
	}
}

export {};
