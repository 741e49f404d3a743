// What the members of the section `matching` are, for the JSON Schema. docs/reference/program-file.md says more.

extension WrittenMatching: SchemaDocumented {
    static let fieldDescriptions = [
        "same": "From which score on names that only are written otherwise are the same; 67% when left out.",
        "likely": "From which score on two names are likely one company; 67% when left out.",
        "possible": "From which score on they possibly are; 10% when left out.",
        "actions": "What follows from which evidence: decline, person or pass.",
    ]
}

extension WrittenMatching.Actions: SchemaDocumented {
    static let fieldDescriptions = [
        "identifier": "An equal LEI, tax or registration number, none against it; decline when left out.",
        "domain_and_name": "The same name and domain, the country not different; decline when left out.",
        "name_and_city": "The same name, country and city; person when left out.",
        "domain": "An equal domain, and another name or country; person when left out.",
        "identifier_and_doubt": "An equal number, and a name or another number against it: person or pass.",
        "name": "The same name, in the same or an unknown country; person when left out.",
        "name_elsewhere": "The same name in another country; person when left out.",
        "likely": "Names that are likely one, the country not different: person or pass.",
        "possible": "Names that are possibly one, and the same city or parent: person or pass.",
        "sibling": "Other numbers of one register, and the same parent: person or pass.",
    ]
}
