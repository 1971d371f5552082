addEventListener('print-section', ({ target }) => printSection(target as HTMLElement));

/**
 * Prints one section of a page: its heading with all that stands under it, the sources that it cites, the title of
 * the page and its foot. The rest of the page is left out until the printing is over.
 * @param heading the heading of the section, inside its `.section-heading`
 */
function printSection(heading: HTMLElement): void {
  const start = heading.parentElement!;
  const kept = sectionFrom(start);
  const cited = new Set(
    kept.flatMap((part) => [...part.querySelectorAll<HTMLAnchorElement>('sup a')].map(({ hash }) => hash.slice(1))),
  );
  const sources = [...document.querySelectorAll<HTMLLIElement>('.sources > li')];
  const isKept = (element: Element) =>
    kept.includes(element) ||
    element.matches('h1, .article-foot') ||
    (cited.size > 0 && element.querySelector('.sources') !== null);

  const left: Element[] = sources.filter(
    (source) => !kept.some((part) => part.contains(source)) && !cited.has(source.id),
  );
  for (let inner: Element = start; !inner.matches('main'); inner = inner.parentElement!) {
    const around = [...inner.parentElement!.children].filter((element) => element !== inner);
    left.push(...around.filter((element) => !isKept(element)));
  }
  const address = document.querySelector('.page-address')!;
  const whole = address.textContent;
  address.textContent = `${whole}#${heading.id}`;
  // The sources keep their number where others before them are left out.
  sources.forEach((source, index) => (source.value = index + 1));
  left.forEach((element) => element.toggleAttribute('data-left-out', true));
  addEventListener(
    'afterprint',
    () => {
      address.textContent = whole;
      left.forEach((element) => element.removeAttribute('data-left-out'));
    },
    { once: true },
  );
  print();
}

/** A section: its heading and what follows, up to the next heading of its own level or a higher one. */
function sectionFrom(start: Element): Element[] {
  const section = [start];
  const level = levelOf(start)!;
  for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
    const nextLevel = levelOf(next);
    if (nextLevel && nextLevel <= level) break;
    section.push(next);
  }
  return section;
}

function levelOf(element: Element): number | undefined {
  const heading = element.querySelector(':scope > :is(h2, h3), :scope > .section-heading > :is(h2, h3)');
  return heading ? Number(heading.tagName[1]) : undefined;
}
