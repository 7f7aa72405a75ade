const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let busy = 0;

/** Opens few files at once, in the order in which they came: a large photo takes much memory while it is turned. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
	if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
	else busy++;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else busy--;
	}
}
