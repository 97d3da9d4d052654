// From words as readers type them to the terms of the index: the same as folding.py, stemming.py and spelling.py in
// briefings/exports/search. Tests hold the two together.
(function () {
  "use strict";


  const STRIPPED = new RegExp(
    "[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7" +
    "\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08e1\\u08e3-\\u08ff" +
    "\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f\\ufe00-\\ufe0f" +
    "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff" +
    "\\u0640\\u0621'`\\u00b4\\u02b9-\\u02bf\\u02c8\\u02ee\\u055a\\u05f3\\u07f4\\u07f5\\u2018-\\u201b\\u2032\\u2035\\ua78c\\uff07" +
    "\\u{e0100}-\\u{e01ef}]", "gu");
  const FROM = "ٱىیےېۍةھہەۃکڪךםןףץøłđðıħŧŋəɓɗƙƴɛɔґς";
  const TO = "ايييييهههههككכמנפצolddihtnebdkyeoгσ";
  const ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐";
  const LETTERS = new Map([["ß", "ss"], ["æ", "ae"], ["œ", "oe"], ["þ", "th"]]);
  Array.from(FROM).forEach(function (letter, at) { LETTERS.set(letter, TO[at]); });
  for (const zero of ZEROS) {
    for (let digit = 0; digit < 10; digit++) LETTERS.set(String.fromCharCode(zero.charCodeAt(0) + digit), String(digit));
  }
  const FOLDED = new RegExp("[" + Array.from(LETTERS.keys()).join("") + "]", "g");
  const DENSE = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const SEGMENT = new RegExp("[" + DENSE + "]+|[^" + DENSE + "]+", "gu");
  const DENSE_START = new RegExp("^[" + DENSE + "]", "u");
  const HYPHEN = /[-\u2010\u05be]/;
  const GROUP = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u05be][\p{L}\p{N}\p{M}]+)*/gu;
  const ACRONYM = /(?<![\p{L}\p{N}_.])[\p{L}\p{Nl}\p{No}](?:\.[\p{L}\p{Nl}\p{No}])+(?![\p{L}\p{N}\p{M}_])/gu;
  const ARTICLES = ["وال", "بال", "فال", "كال", "ال", "لل"];
  const LONGEST_TERM = 40, MOST_WORDS = 10, SHORTEST_STEM = 3;

  function fold(text) {
    return text.normalize("NFKD").toLowerCase()
      .replace(STRIPPED, "").replace(FOLDED, function (letter) { return LETTERS.get(letter); });
  }

  function groups(folded) {
    const plain = folded.replace(ACRONYM, function (found) { return found.replace(/\./g, ""); });
    return (plain.match(GROUP) || []).map(function (found) { return found.split(HYPHEN); });
  }

  function cut(word) {
    return word.length <= LONGEST_TERM ? word : Array.from(word).slice(0, LONGEST_TERM).join("");
  }

  function withoutArticle(word) {
    for (const article of ARTICLES) {
      if (word.startsWith(article) && word.length - article.length >= SHORTEST_STEM) return word.slice(article.length);
    }
    return word;
  }

  function pairs(segment) {
    const letters = Array.from(segment);
    return letters.slice(1).map(function (letter, at) { return letters[at] + letter; });
  }

  function stored(segment) {
    if (DENSE_START.test(segment)) return pairs(segment).concat(Array.from(segment).slice(-1));
    return [cut(segment), cut(withoutArticle(segment))];
  }

  function indexTerms(chunk) {
    const terms = new Set();
    for (const parts of groups(fold(chunk))) {
      for (const word of parts.length > 1 ? parts.concat(parts.join("")) : parts) {
        for (const segment of word.match(SEGMENT)) stored(segment).forEach(terms.add, terms);
      }
    }
    return Array.from(terms);
  }

  function asked(word) {
    return word.match(SEGMENT).flatMap(function (segment) {
      const found = DENSE_START.test(segment) ? pairs(segment) : [];
      return found.length ? found : [cut(withoutArticle(segment))];
    });
  }

  function readings(query) {
    let ways = [[]], doubled = 0;
    for (const parts of groups(fold(query))) {
      const apart = parts.flatMap(asked);
      const choices = parts.length > 1 && doubled++ < 2 ? [asked(parts.join("")), apart] : [apart];
      ways = choices.flatMap(function (choice) { return ways.map(function (way) { return way.concat(choice); }); });
    }
    const distinct = new Map();
    for (const way of ways) {
      const words = Array.from(new Set(way)).slice(0, MOST_WORDS);
      if (words.length) distinct.set(words.join(" "), words);
    }
    return Array.from(distinct.values());
  }

  // The words of a query in quotation marks: they are meant as they are written.
  function quoted(query) {
    const words = new Set();
    for (const part of query.matchAll(/["\u201c\u201d\u201e\u00ab]([^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201c\u201d\u00bb]/g)) {
      for (const way of readings(part[1])) way.forEach(words.add, words);
    }
    return words;
  }

  /* Stems: the same as stemming.py. */

  const SCRIPTS = [
    script("a-z", 
      "ieron iendo aient antes entes aron ando adas ados idas idos ante ente ants ents ings ees ing ada " +
      "ado ida ido ait ant ent ers eur eux ed es er ar ir ee os as an en e o a", 4, 1),
    script("а-яєіґ", 
      "овыми овими ового овому овыи овии овая овое овые овых ових овым овим овои овою овом ова ове ові ову " +
      "овали овала овать овав увала ували увати овати овал ував иями ениями ання анням ення енням ующие " +
      "ующих аючи ыми ими ого его ому ему ами ями иях ием ать ять ить еть ати ити ють ует уют ають яют али " +
      "ала ало или ила ило ая яя ое ее ие ые ыи ии ои еи оі іи ых их ую юю ым им ім ом ем ою ею ах ях ам " +
      "ям ов ев ів ия ию ія ію ал ил ав ив ет ют ит ят ут ть ти а я о е є у ю ы и і ь", 3, 1),
    script("\u0621-\u064aپچژگ", "هايي هاي ها ان ات ون ين يه تر ه ي", 3, 2)
  ];

  function script(letters, endings, shortest, times) {
    const set = new Set(endings.split(" "));
    return { letters: new RegExp("^[" + letters + "]+$"), endings: set, shortest: shortest, times: times };
  }

  function withoutEnding(term, found) {
    for (let turn = 0; turn < found.times; turn++) {
      for (let at = found.shortest; at < term.length; at++) {
        if (found.endings.has(term.slice(at))) { term = term.slice(0, at); break; }
      }
    }
    return term;
  }

  function singular(term) {
    if (term.endsWith("eaux")) return term.slice(0, -1);
    if (term.endsWith("aux")) return term.slice(0, -2) + "l";
    if (term.endsWith("ies")) return term.slice(0, -2);
    if (term.endsWith("y")) return term.slice(0, -1) + "i";
    return /[^su]s$/.test(term) ? term.slice(0, -1) : term;
  }

  function stem(term) {
    if (term.length < 4) return term;
    const found = SCRIPTS.find(function (one) { return one.letters.test(term); });
    if (found === SCRIPTS[0]) {
      const bare = withoutEnding(singular(term), found);
      return bare.length > 4 && bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare;
    }
    if (found === SCRIPTS[2] && term[0] === "و" && term.length > 4) term = term.slice(1);
    const bare = found ? withoutEnding(term, found) : term;
    return found === SCRIPTS[1] ? bare.replace(/і([^аеєиіоуюя]*)$/, "о$1") : bare;
  }

  /* Spelling: the same as spelling.py. */

  function isOneTypo(word, other) {
    const mine = Array.from(word), theirs = Array.from(other);
    if (Math.abs(mine.length - theirs.length) > 1 || word === other) return false;
    let at = 0;
    while (at < Math.min(mine.length, theirs.length) && mine[at] === theirs[at]) at++;
    const rest = function (letters, from) { return letters.slice(at + from).join(""); };
    return rest(mine, 1) === rest(theirs, 0) || rest(mine, 0) === rest(theirs, 1) || rest(mine, 1) === rest(theirs, 1) ||
      (mine[at] === theirs[at + 1] && mine[at + 1] === theirs[at] && rest(mine, 2) === rest(theirs, 2));
  }

  function reversed(word) { return Array.from(word).reverse().join(""); }

  window.briefingsSearch = {
    fold: fold, indexTerms: indexTerms, readings: readings, quoted: quoted, stem: stem, isOneTypo: isOneTypo,
    reversed: reversed, startsDense: function (text) { return DENSE_START.test(text); }
  };
})();
