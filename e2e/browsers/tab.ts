import type { Page } from 'playwright';

/** What is pressed or filled: by its role and whole name as a screen reader says them, or by a CSS selector. */
export type Target = { readonly role: 'link' | 'button'; readonly name: string } | string;

/** A tab of a browser, with as little as a journey needs: what every engine can do, however it is driven. */
export interface Tab {
  /** Opens an address, and waits until the page is loaded. */
  open(address: string): Promise<void>;
  /** Waits until it is in sight, and presses it. */
  click(target: Target): Promise<void>;
  /** Waits until it is in sight, and types into it. */
  fill(target: Target, text: string): Promise<void>;
  /** Runs a function in the page, and hands over what it gives: null for undefined. It sees nothing outside itself. */
  evaluate<Result, Argument>(inPage: (argument: Argument) => Result, argument?: Argument): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

/** A tab that Playwright drives. */
export function playwrightTab(page: Page): Tab {
  const find = (target: Target) =>
    (typeof target === 'string'
      ? page.locator(target)
      : page.getByRole(target.role, { name: target.name, exact: true })
    )
      .filter({ visible: true })
      .first();
  return {
    open: async (address) => void (await page.goto(address)),
    click: (target) => find(target).click(),
    fill: (target, text) => find(target).fill(text),
    evaluate: (inPage, argument) => page.evaluate(inPage as never, argument) as never,
    close: () => page.context().close(),
  };
}
