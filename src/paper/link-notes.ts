export {};

// On paper a link cannot be followed: its address stands in a note at the foot, for as long as the page is printed.
// Links carry the number of their note, which only print.css shows.
const list = document.createElement('ol');
list.className = 'link-notes';

addEventListener('beforeprint', () => {
  const links = [
    ...document.querySelectorAll<HTMLAnchorElement>('.prose a[href]:not([href^="#"], .sources a, [data-left-out] *)'),
  ];
  const addresses = [...new Set(links.map(({ href }) => href))];
  for (const link of links) link.dataset['note'] = `${addresses.indexOf(link.href) + 1}`;
  list.replaceChildren(...addresses.map((textContent) => Object.assign(document.createElement('li'), { textContent })));
  if (addresses[0]) document.querySelector('main')!.append(list);
});

addEventListener('afterprint', () => list.remove());
