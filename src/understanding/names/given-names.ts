/** Given names that are one name in different languages, and their short forms. A line holds names worth one another. */
const SAME = `
олена елена лєна лена helen olena elena
ганна анна аня ханна hanna anna аннушка
сергій сергей серьога сережа serhii sergey
петро петр петя petro petr peter
михайло михаил миша міша mykhailo mikhail
іван иван ваня ivan
андрій андрей andrii andrey andrew
дмитро дмитрий діма дима dmytro dmitry
олексій алексей льоша леша oleksii alexey
олександр александр сашко alexander oleksandr
катерина екатерина катя kateryna
наталія наталья наташа natalia
юлія юлия юля julia yulia
ірина ирина іра ира iryna irina
галина галя halyna
людмила liudmyla
оксана ксюша oksana
тетяна татьяна таня tetiana
ольга оля olha olga
віктор виктор вітя витя viktor victor
віра вера vira vera
гліб глеб hlib gleb
дарія дарья дарина даша daria
павло павел паша pavlo pavel paul
володимир владимир вова володя
микола николай коля mykola nikolay
євген евгений женя yevhen eugene
степан стьопа степа stepan
богдан бодя bohdan bogdan
назар назарчик nazar
тарас тарасик taras
роман рома roman
олег олежка oleh oleg
лариса лара larysa larisa
марта марточка marta
софія софия соня sofia sophia
лаура лора laura
ніна нина nina
грейс grace
емі эми емма amy
прія прия priya
карім карим karim
біл білл билл bill вільям
джун june
ейпріл эйприл эприл епріл april
томас том tom thomas
марк mark
джон jon john
оскар oscar
рорі рори rory
мілтон милтон milton
`;

const groups = new Map<string, readonly string[]>();
for (const line of SAME.trim().split("\n")) {
  const names = line.split(" ");
  for (const name of names) groups.set(name, [...(groups.get(name) ?? []), ...names]);
}

/** Other spellings and short forms of a given name (a word key), without the name itself. */
export function otherFormsOf(name: string): string[] {
  return [...new Set(groups.get(name) ?? [])].filter((one) => one !== name);
}

/** Whether a word key is a given name. */
export function isGivenName(name: string): boolean {
  return groups.has(name);
}
