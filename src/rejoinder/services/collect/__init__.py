"""Events and attributes come in as Segment's clients send them: kept, answered, and taken in right after."""
