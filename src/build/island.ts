import { h, hydrate, render, type ComponentType } from 'preact';

/** Wakes an island: the client side of `@astrojs/preact` for components that take plain data only. */
export default (element: HTMLElement) => (Component: ComponentType<object>, props: object) => {
  if (!element.hasAttribute('ssr')) return;
  hydrate(h(Component, props), element);
  element.addEventListener('astro:unmount', () => render(null, element), { once: true });
};
