/**
 * Words that say nothing of what a text is about, folded. They are neither indexed nor searched: that halves the
 * index, and a question reads as its content words.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `aan achter af al alle allemaal alleen als altijd ander andere anders bij bijna bijvoorbeeld binnen boven buiten
  daar daarbij daarna daarom daarover daarvoor dan dat de den der deze die dit doe doen doet door doordat dus echt
  een eens eerst eigen eigenlijk eigenlijke elk elke en er erbij ermee erop eruit ervan even ga gaan gaat ge geen
  geeft gegaan gehad gemaakt genoeg geven gewoon geworden gisteren gij ging gingen graag haar had hadden heb hebben hebt heeft heel
  hem hen het hier hierbij hoe hoeft hoeveel hun i ie ieder iedere iedereen iemand iets ik in is ja je jij jou jouw jullie
  juist kan kies kom komen komt kon konden krijg krijgen krijgt kreeg kun kunnen kunt kwam laat laten liever maak maakt
  maken maar mag me mee meer meestal men met mij mijn minder misschien moest moet moeten mogelijk na naar naast nadat
  net niemand niet niets nieuw nog noemt nooit nou nu of om omdat onder ons onze ook op over per plots samen soms sommige
  staan staat steeds te tegen ten ter terug terwijl toch toe tot totdat tussen u uit uw vaak van vanaf veel vele verder
  via vind vinden vindt vond volgens voor vooral voordat waar waaraan waarbij waardoor waarin waarmee waarom waarop
  waarschijnlijk waarvan waarvoor wanneer want waren was wat we weer weet wel welk welke werd wie wij wil willen word worden
  wordt wou zal ze zegt zei zelf zelfs zich zijn zit zitten zo zoals zodat zoiets zolang zou zouden zowel zult
  zonder ben bent een m n s t of aub broer danken durf eindelijk efkes effe eventueel geleden gek gelijk goesting hoelang hoezo hoop jarig k kwaad laatst lukt man meerdere mezelf mijne moeder momenteel mooi moeilijk natuurlijk nogal nuttig ooit oma opa opeens ontzettend raar schrik sinds snap speciale tegenwoordig tijdje toegestaan vader verstandig vervelend vreemd vriend vriendin weleens zelfde zinvol and the a an is are for my to in on how what why do does i it`
    .split(/\s+/)
    .filter(Boolean),
);
