// What is written and not yet confirmed, kept in the browser so that a closed lid, a lost net or a stopped server loses
// nothing. A box belongs to one tab for as long as it lives and to the next one that opens the text after it.

export interface Box {
  key: string;
  doc: string;
  cid: string;
  /** Whose it is: what one person wrote is never sent by another who uses the same computer. */
  person: string;
  /** The text as the server had it at version v, and what was done to it since. */
  v: number;
  base: unknown;
  steps: unknown[];
  /** Of which change each step is. */
  changes: number[];
  /** The latest push, and how many of the steps were sent in it without an answer. */
  n: number;
  sent: number;
  at: number;
}

const STORE = "boxes";
/** Without locks a box this young may belong to a living tab. */
const YOUNG = 30_000;

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("portal-skriv", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "key" }).createIndex("doc", "doc");
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const store = (await database()).transaction(STORE, mode).objectStore(STORE);
  const asked = act(store);
  return new Promise((resolve, reject) => {
    store.transaction.oncomplete = () => resolve(asked.result);
    store.transaction.onabort = store.transaction.onerror = () => reject(store.transaction.error);
  });
}

export const keep = (box: Box): Promise<unknown> => inStore("readwrite", (store) => store.put(box));

export const drop = (key: string): Promise<unknown> => inStore("readwrite", (store) => store.delete(key));

/** Holds a box for as long as the tab lives; false when another tab does. */
export function hold(key: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    void navigator.locks.request(`skriv:${key}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>((release) => releases.set(key, release));
    });
  });
}

const releases = new Map<string, () => void>();

export function letGo(key: string): void {
  releases.get(key)?.();
  releases.delete(key);
}

/** Boxes that a tab which is gone has left, the fullest first; each is held from now on. */
export async function leftBehind(doc: string, person: string): Promise<Box[]> {
  const boxes = await inStore("readonly", (store) => store.index("doc").getAll(doc) as IDBRequest<Box[]>);
  const held: Box[] = [];
  for (const box of boxes.sort((a, b) => b.steps.length - a.steps.length)) {
    const mayBeAlive = !navigator.locks && Date.now() - box.at < YOUNG;
    if (box.person === person && !mayBeAlive && (await hold(box.key))) held.push(box);
  }
  return held;
}
