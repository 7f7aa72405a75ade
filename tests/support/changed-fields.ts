import type { BrowserContext } from '@playwright/test';

/** A date has three boxes and is one field; radio buttons and tick boxes with one name are one field too. */
const LISTEN = `for (const kind of ['input', 'change'])
	addEventListener(kind, ({ target }) => {
		const name = (target.name || target.id).replace(/_(day|month|year)$/, '');
		window.fieldChanged(location.pathname + ' ' + name);
	}, true);`;

/**
 * Hears which fields somebody changes, on every page they open from now on: what the page fills in by itself makes no
 * such event. Returns them as “path name”, each once.
 */
export async function hearChanges(context: BrowserContext): Promise<() => string[]> {
	const changed = new Set<string>();
	await context.exposeBinding('fieldChanged', (_page, field: string) => void changed.add(field));
	await context.addInitScript(LISTEN);
	return () => [...changed];
}
