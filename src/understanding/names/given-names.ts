import { keyOf } from "../text/letters.ts";

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

/** Given names beside those, so that a stranger is known for a person. */
const MORE = new Set(
  `jason derek james david michael robert mary linda susan karen sarah jessica emily emma olivia sophie chloe lucy alice kate kathy
  katie steve steven stephen brian kevin gary eric adam ryan jack harry george henry charlie daniel dan matt matthew josh joshua
  luke simon ben benjamin alex alexander sam samuel max martin patrick sean ian neil colin graham stuart craig scott greg jeff
  tony anthony chris christopher nick nicholas phil philip dave rob bob jim joe joseph tim ted fred frank carl hans klaus jurgen
  pierre jean marie carlos jose maria juan luis diego marco luca giulia ahmed ali omar fatima hassan wei li chen yuki hiro raj
  anita deepak priyanka nadia yasmin claire helen ruth jane janet judith barbara nancy betty lisa michelle laura rachel rebecca
  hannah megan natalie victoria vicky stephanie amanda melissa angela donna carol sharon tracy
  макс максим артем артём антон ігор игорь кирил кирилл юрій юрий юра вадим валерій валерий вася василь василий григорій григорий
  ілля илья кирило костя костянтин константин леся лєра лера валерія валерия марина мирослава надя надія надежда настя анастасія
  анастасия поліна полина руслан світлана светлана света тимур тимофій федір федор яна ярослав ярослава злата алла ангеліна альона
  алена алёна вікторія виктория віка вика діана диана жанна зоя інна инна лідія лидия люба любов мар'яна марьяна остап станіслав
  станислав стас едуард эдуард артур денис данило даниил едік арсен аліна алина аліса алиса борис василина георгій георгий захар
  віталій виталий геннадій геннадий леонід леонид вероніка вероника лідія тамара раїса раиса зінаїда маргарита римма
  родіон родион матвій матвей лук'ян орест святослав всеволод ростислав тимур рінат ринат єгор егор глафіра уляна ульяна
  мілана милана еліна элина евеліна эвелина карина каріна крістіна кристина регіна регина христина соломія зоряна
  jeremy trevor gordon wesley wes tricia patricia kevin louis louise arthur owen dylan ethan noah liam mason logan lucas
  wayne glenn keith barry clive nigel gavin duncan howard leonard bernard gerald roger russell travis derrick malcolm
  edith esther fiona gemma hazel heather imogen jasmine jill joanna kirsty lynn marion nora olive paula phoebe rosie`
    .split(/\s+/)
    .map(keyOf),
);

/** Vietnamese names are words too ("tiến độ"), so that they are names only after a form of address. */
const VIETNAMESE = new Set(
  `tuấn khoa hùng dũng cường tú tùng kiên trung quân phúc đạt huy hiếu khánh phương thảo hương yến vy quỳnh linh trang
  hằng nhung oanh loan thúy thùy tuyết nga hạnh hiền hòa nhi châu giang vinh quang thành tiến toàn vũ khang kiệt lộc`
    .split(/\s+/)
    .map(keyOf),
);

/** Whether a word key is a Vietnamese given name, which is mostly an everyday word too. */
export function isVietnameseGivenName(name: string): boolean {
  return VIETNAMESE.has(name);
}

/** Other spellings and short forms of a given name (a word key), without the name itself. */
export function otherFormsOf(name: string): string[] {
  return [...new Set(groups.get(name) ?? [])].filter((one) => one !== name);
}

/** Whether a word key is a given name. */
export function isGivenName(name: string): boolean {
  return groups.has(name) || MORE.has(name);
}
