export {};

// The link of the section that the reader is in is marked: that of the last heading above a third of the window.
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const heading = ({ hash }: HTMLAnchorElement) => document.getElementById(hash.slice(1))!;
const watcher = new IntersectionObserver(
  () => {
    const here = links.findLast((link) => heading(link).getBoundingClientRect().top < innerHeight / 3);
    for (const link of links) link.ariaCurrent = link === here ? 'location' : null;
  },
  { rootMargin: '99999px 0px -66.6%' },
);
for (const link of links) watcher.observe(heading(link));
