/** What a service worker needs of its surroundings: TypeScript cannot hold these beside those of a page. */
export interface WorkerScope {
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<Client | undefined>;
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Client[]>;
  };
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: RequestEvent) => void): void;
}

/** A page that is open. */
export interface Client {
  readonly id: string;
  readonly url: string;
}

interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  /** The page that asks; empty where a page is asked for. */
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}
