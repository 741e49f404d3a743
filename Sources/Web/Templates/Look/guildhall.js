// What pages do better with a script; all of them work without it.

const query = (selector, root = document) => root.querySelector(selector)
const each = (selector, does, root = document) => root.querySelectorAll(selector).forEach(does)
const later = (does, wait) => {
  let timer
  return (...given) => { clearTimeout(timer); timer = setTimeout(() => does(...given), wait) }
}
const loaded = async (address, options) => {
  const reply = await fetch(address, { credentials: 'same-origin', ...options })
  return new DOMParser().parseFromString(await reply.text(), 'text/html')
}

// A form that is sent shows that it is under way, and cannot be sent twice by accident.
document.addEventListener('submit', event => {
  const form = event.target
  if (form.matches('[data-filter]')) return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = 'yes'
  const button = event.submitter
  if (button) button.setAttribute('aria-busy', 'true')
  setTimeout(() => {
    const bar = document.createElement('div')
    bar.className = 'busy'
    bar.setAttribute('role', 'progressbar')
    bar.setAttribute('aria-label', document.title)
    document.body.append(bar)
  }, 300)
})
addEventListener('pageshow', () => {
  each('[data-sent]', form => { delete form.dataset.sent })
  each('[aria-busy]', button => button.removeAttribute('aria-busy'))
  each('.busy', bar => bar.remove())
})

// On a narrow screen the navigation is a menu that is shut until somebody opens it.
each('[data-menu]', menu => {
  const narrow = matchMedia('(max-width: 860px)')
  const fit = () => { menu.open = !narrow.matches }
  narrow.addEventListener('change', fit)
  fit()
})

// Of the groups of the navigation those are open that fit beside the page, the one that is looked at before all; and as somebody left them.
{
  const groups = [...document.querySelectorAll('[data-group]')]
  const place = 'guildhall.groups'
  const kept = () => { try { return JSON.parse(localStorage.getItem(place)) ?? {} } catch { return {} } }
  const keep = chosen => { try { localStorage.setItem(place, JSON.stringify(chosen)) } catch { /* nothing is kept then */ } }
  const rail = query('.rail')
  const chosen = kept()
  groups.forEach(group => { group.open ||= chosen[group.dataset.group] === true })
  for (const group of groups.filter(group => !group.open && chosen[group.dataset.group] !== false)) {
    group.open = true
    if (rail.scrollHeight > rail.clientHeight) group.open = false
  }
  groups.forEach(group => query('summary', group).addEventListener('click', () => {
    keep({ ...kept(), [group.dataset.group]: !group.open })
  }))
}

// Forms marked data-check ask the server, while somebody types, what would stand in the way; only fields already left are marked.
each('form[data-check]', form => {
  const left = new Set()
  let turn = 0
  const check = later(async () => {
    const mine = ++turn
    const body = new FormData(form)
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name)
    const reply = await fetch(form.dataset.check || form.action, {
      method: 'POST', body: new URLSearchParams(body), headers: { 'Guildhall-Check': '1' }, credentials: 'same-origin' })
    if (!reply.ok || mine !== turn) return
    const found = await reply.json()
    each('[data-field]', field => {
      const text = left.has(field.dataset.field) ? found.fields[field.dataset.field] : undefined
      const error = query('.error', field)
      const input = query('input:not([type=hidden]), select, textarea', field)
      field.classList.toggle('wrong', Boolean(text))
      if (error) { error.hidden = !text; error.textContent = text ?? '' }
      if (input) text ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid')
    }, form)
    const place = query('[data-check-result]', form)
    if (place) place.innerHTML = found.top
  }, 350)
  form.addEventListener('input', check)
  form.addEventListener('focusout', event => {
    if (event.target.name) { left.add(event.target.name); check() }
  })
})

// Lists marked data-filter are filtered in place; the address keeps what was chosen.
each('form[data-filter]', form => {
  let turn = 0
  const run = later(async () => {
    const mine = ++turn
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '')
    const address = new URL(form.action || location.href)
    address.search = new URLSearchParams(wanted)
    const page = await loaded(address)
    if (mine !== turn) return
    const fresh = query('[data-list]', page), old = query('[data-list]')
    if (fresh && old) { old.replaceWith(fresh); history.replaceState(null, '', address) }
  }, 250)
  form.addEventListener('input', run)
  form.addEventListener('submit', event => { event.preventDefault(); run() })
})

// What is chosen from thousands is searched for while somebody types. The arrow keys go through what is found, Enter takes it, Escape shuts it.
let chooserCount = 0
each('[data-choose]', place => {
  const input = query('input[type=search]', place), value = query('input[type=hidden]', place)
  const list = document.createElement('ul')
  list.id = `choices-${++chooserCount}`
  list.className = 'choices'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', place.closest('.field')?.querySelector('label')?.textContent ?? '')
  place.append(list)
  const button = query('button', place)
  if (button) button.hidden = true
  for (const [name, text] of [['role', 'combobox'], ['aria-expanded', 'false'], ['aria-autocomplete', 'list'], ['aria-controls', list.id]])
    input.setAttribute(name, text)
  let current = -1, turn = 0
  const shut = () => { list.hidden = true; current = -1; input.setAttribute('aria-expanded', 'false'); input.removeAttribute('aria-activedescendant') }
  const mark = number => {
    const options = list.querySelectorAll('[role=option]')
    if (!options.length) return
    current = (number + options.length) % options.length
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === current)))
    input.setAttribute('aria-activedescendant', options[current].id)
    options[current].scrollIntoView({ block: 'nearest' })
  }
  const take = option => {
    value.value = option.dataset.value
    input.value = option.firstElementChild.textContent
    shut()
    value.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const look = later(async () => {
    const mine = ++turn
    const address = new URL(place.dataset.choose, location.href)
    address.searchParams.set('q', input.value)
    const page = await loaded(address).catch(() => null)
    const found = page && query('[data-options]', page)
    if (!found || mine !== turn || document.activeElement !== input) return
    list.replaceChildren(...found.children)
    list.querySelectorAll('li').forEach((option, at) => {
      option.id = `${list.id}-${at}`
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      option.onmousedown = event => { event.preventDefault(); take(option) }
    })
    list.hidden = !list.children.length
    input.setAttribute('aria-expanded', String(!list.hidden))
    current = -1
  }, 120)
  input.addEventListener('input', event => {
    event.stopPropagation()
    const had = value.value
    value.value = ''
    if (had && !input.value) value.dispatchEvent(new Event('input', { bubbles: true }))
    look()
  })
  input.addEventListener('focus', () => { if (!input.value) look() })
  input.addEventListener('blur', shut)
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') { event.preventDefault(); list.hidden ? look() : mark(current + 1) }
    else if (event.key === 'ArrowUp' && !list.hidden) { event.preventDefault(); mark(current - 1) }
    else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); shut() }
    else if (event.key === 'Enter' && !list.hidden) {
      const options = list.querySelectorAll('[role=option]')
      const option = options[current] ?? (options.length === 1 ? options[0] : null)
      if (option) { event.preventDefault(); take(option) }
    }
  })
})

// The search: `/` and Ctrl-K lead to it from everywhere, and what is found stands below it while somebody types. `?` shows the keys.
const search = query('[data-search]')
if (search) {
  const input = query('input[type=search]', search), results = query('[data-search-results]', search)
  let turn = 0
  const shut = () => { results.hidden = true; results.replaceChildren() }
  const look = later(async () => {
    const mine = ++turn
    if (!input.value.trim()) return shut()
    const address = new URL(search.action)
    address.searchParams.set('q', input.value)
    const page = await loaded(address).catch(() => null)
    const found = page && query('[data-found]', page)
    if (!found || mine !== turn) return
    results.replaceChildren(...found.cloneNode(true).children)
    results.querySelectorAll('[id]').forEach(part => part.removeAttribute('id'))
    results.hidden = false
  }, 150)
  input.addEventListener('input', look)
  const move = step => {
    const links = [...results.querySelectorAll('a')]
    const at = links.indexOf(document.activeElement) + step
    if (at < 0) input.focus()
    else links[Math.min(at, links.length - 1)]?.focus()
  }
  search.addEventListener('keydown', event => {
    if (event.key === 'Escape') { shut(); input.focus() }
    if (event.key === 'ArrowDown' && !results.hidden) { event.preventDefault(); move(1) }
    if (event.key === 'ArrowUp' && !results.hidden) { event.preventDefault(); move(-1) }
  })
  document.addEventListener('click', event => { if (!search.contains(event.target)) shut() })
}
document.addEventListener('keydown', event => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]')
  const goes = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)
  if (goes && search) {
    event.preventDefault()
    const menu = search.closest('details')
    if (menu) menu.open = true
    const input = query('input[type=search]', search)
    input.focus()
    input.select()
  }
  const sheet = query('[data-keys]')
  if (event.key === '?' && !typing && !event.ctrlKey && !event.metaKey && sheet && !query('dialog[open]')) {
    event.preventDefault()
    sheet.showModal()
  }
})
each('[data-keys-open]', button => {
  button.hidden = false
  button.onclick = () => query('[data-keys]')?.showModal()
})

// A clause opens in place.
document.addEventListener('click', async event => {
  const link = event.target.closest('a[data-clause]')
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || link.closest('dialog')) return
  event.preventDefault()
  const page = await loaded(link.href).catch(() => null)
  const main = page && query('main', page)
  if (!main) return location.assign(link.href)
  each('.sandbox, .said', part => part.remove(), main)
  const dialog = document.createElement('dialog')
  dialog.setAttribute('aria-label', link.title || link.textContent)
  const close = document.createElement('button')
  close.className = 'close plain'
  close.textContent = '×'
  close.setAttribute('aria-label', 'Esc')
  close.onclick = () => dialog.close()
  const inside = document.createElement('div')
  inside.className = 'inside'
  inside.append(...main.children)
  dialog.append(close, inside)
  dialog.onclose = () => { dialog.remove(); link.focus() }
  dialog.onclick = pressed => { if (pressed.target === dialog) dialog.close() }
  document.body.append(dialog)
  dialog.showModal()
})

// What went wrong, or was said, is where somebody who cannot see the page begins to read.
query('.complaints[role=alert]')?.focus()

// The choice of light and dark follows what is shown, also while nobody has chosen.
each('[data-theme-button]', button => {
  const input = query('input[name=theme]', button.form)
  if (input && !document.documentElement.dataset.theme) {
    input.value = matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark'
  }
})

// Copies the text of what it names.
each('[data-copy]', button => {
  button.hidden = false
  button.onclick = () => navigator.clipboard.writeText(query(button.dataset.copy).textContent.trim())
})
