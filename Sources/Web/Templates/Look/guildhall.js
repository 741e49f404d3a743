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
