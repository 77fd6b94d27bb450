// Filters and sorting of a table. Without this file every page reads the same, in its own order.
const form = document.querySelector('form.filters');
const table = form && document.getElementById(form.dataset.table);
if (table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const output = form.querySelector('output');
  const query = new URLSearchParams(location.search);
  const plain = text => text.normalize('NFC').toLowerCase().trim();
  const columns = { d: row => row.cells[2].textContent.trim(), t: row => row.dataset.t, b: row => row.cells[table.dataset.band].textContent.trim() };
  const selects = Object.keys(columns).filter(name => form.elements[name]);

  for (const name of selects) {
    const select = form.elements[name];
    const values = [...new Set(rows.map(columns[name]))].sort((a, b) => a.localeCompare(b, 'th'));
    select.append(...values.map(value => new Option(value, value)));
    for (const option of select.options) {
      if (option.value) option.lang = 'th';
    }
  }

  for (const [name, value] of query) {
    if (form.elements[name]) form.elements[name].value = value;
  }

  const filter = () => {
    const wanted = plain(form.elements.q.value);
    let shown = 0;
    for (const row of rows) {
      const fits = selects.every(name => !form.elements[name].value || columns[name](row) === form.elements[name].value);
      row.hidden = !(fits && plain(row.textContent).includes(wanted));
      shown += row.hidden ? 0 : 1;
    }
    output.textContent = output.dataset.text.replace('{n}', shown).replace('{all}', rows.length);
    const parts = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, '', parts.size ? '?' + parts : location.pathname);
  };

  form.addEventListener('input', filter);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  form.hidden = false;
  filter();

  // Numbers before words, and what has no figure always last.
  const keyOf = (row, column) => {
    const text = row.cells[column].textContent.trim();
    const number = parseFloat(text);
    return Number.isNaN(number) ? text : number;
  };
  const compare = (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return String(a).localeCompare(String(b), 'th');
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const ascending = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
      const isEmpty = row => row.cells[column].textContent.trim() === '–';
      rows.sort((a, b) => isEmpty(a) - isEmpty(b) || (ascending ? 1 : -1) * compare(keyOf(a, column), keyOf(b, column)));
      body.append(...rows);
    });
  });
}
